# 说明：留下一个不停print的线程
# 期望：
# %% extra
import threading
import time

def chatter():
    while True:
        print("后台" * 1000)
        time.sleep(0.001)

threading.Thread(target=chatter, daemon=True).start()
